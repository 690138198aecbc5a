"""Free English text to a Brief: what is shown, done, heard and wished for."""
