"""The kinds of tag that the project defines, in the window: their looks, keys and buttons, and where they are made."""
