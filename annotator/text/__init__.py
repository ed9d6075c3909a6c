"""What can be told from a text alone: its canonical form, its sentences and words, and where a quotation stands."""
