"""What the API says about itself: the shapes of requests and answers, and the OpenAPI document made of them."""
