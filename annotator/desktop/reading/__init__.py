"""The reading page: the list of articles, up to four of them side by side, and what is done to tags there."""
