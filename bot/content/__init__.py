"""How the content folder is read: file by file into typed models, with every problem of every file."""
