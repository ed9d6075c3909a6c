"""One public function for each thing a person can do; the only way to write to a project.

An action takes the project and the acting reviewer first and returns its result and the Changes that views refresh
themselves from.
"""
