"""E-mail → articles."""
