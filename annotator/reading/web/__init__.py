"""Web pages, saved pages and web archives → articles."""
