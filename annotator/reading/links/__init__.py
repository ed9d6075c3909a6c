"""Addresses → what they deliver: bounded in time, size and hops."""
