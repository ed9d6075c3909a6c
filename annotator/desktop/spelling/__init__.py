"""Spelling in the fields that are typed into, where the optional library is installed."""
