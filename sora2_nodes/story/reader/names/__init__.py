"""Who is called what: names that people have, second names, names of famous people, one person said twice."""
