"""Bringing colleagues' copies together in the window, and handing them packages to work on."""
