"""Plan → what is heard of contacts: ringing modes, the contact plan, and the quiet bed of a place."""
