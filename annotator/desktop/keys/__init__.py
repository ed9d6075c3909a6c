"""The keys of the window: which hold, which clash, and the page on which a person changes them."""
