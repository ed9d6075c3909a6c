"""PDF → articles: pages, lines, columns, paragraphs."""
