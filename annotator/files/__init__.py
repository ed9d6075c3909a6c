"""What every reader and writer of files needs: writing whole or not at all."""
