"""How articles come in through the window: files, folders, links, pasted and dropped texts, and what came of them."""
