"""What a text does not say and everybody expects: meals, drinks, tables to work at, games, the tools in hands."""
