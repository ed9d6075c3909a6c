"""Versions of an article: what could be cleaned, which tags have to be looked at, and what differs between two."""
