"""What requests and answers look like: a class for each, from which validation, the OpenAPI document and the answers are made."""
