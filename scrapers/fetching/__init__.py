"""The parts of the fetcher: what it waits for, keeps to and says. The socket itself is opened in scrapers/fetch.py."""
