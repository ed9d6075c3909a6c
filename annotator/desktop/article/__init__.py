"""One article on the screen: words set in a column, marks beneath them, caret, ruler, what a screen reader hears."""
