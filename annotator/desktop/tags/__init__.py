"""The table of tags: its rows, their order, what is shown of them."""
