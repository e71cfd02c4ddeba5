"""Items come in, each into a lane; account and parties are stated."""
