"""What holds without screen, file or database: frozen dataclasses and pure functions on the standard library."""
