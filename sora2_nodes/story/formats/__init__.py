"""Files that film people have already, as storyboards and back: screenplays, subtitles, timelines, directors' cards, lists."""
