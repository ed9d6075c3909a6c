"""The page on which colleagues' tags are reviewed: the queue, a tag in its context, what everybody says of it."""
