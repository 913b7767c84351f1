"""The browser inside the window, in the real engine; skipped where Qt WebEngine is missing (make browser)."""
