"""The networks' training: codecs, video, transformer, vocoder, identity, and the export into weights/."""
