"""The API over HTTP: who may come in, what a request may say, what is answered."""
