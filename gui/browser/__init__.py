"""A browser inside the window, for pages that only a browser can show. The only place that knows Qt WebEngine.

It is loaded only when somebody asks for it, and needs a package that Threadmark does without (docs/browser.md).
`engine` says whether it can be used, and knows no WebEngine itself.
"""
