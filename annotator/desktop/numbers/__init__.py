"""Agreement, disagreements and translation quality: the windows of what review comes to in numbers."""
