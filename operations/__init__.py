"""What can be done, once: the operations behind the window and the command line alike. No Qt, no printing."""
