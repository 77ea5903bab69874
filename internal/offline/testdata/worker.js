const build = {
  "mark": "18f926b0d41ca86e",
  "languages": [
    "en/"
  ],
  "frame": [
    "assets/%EA%B8%80%EA%BC%B4.woff2?v=795ea3ef",
    "assets/style.css?v=cb86eb2d",
    "",
    "search/",
    "offline.html",
    "en/",
    "en/search/",
    "en/offline.html",
    "en/search/index.json?v=01020304",
    "search/index.json?v=0a0b0c0d",
    "search/part-0.json?v=0a0b0c0d"
  ],
  "prints": "BH8a6hujQM8kGTKQNmAxWk6hQFhVxk0PeV6j78uG6y3NdIbm"
}

