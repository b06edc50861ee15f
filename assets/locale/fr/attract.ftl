### review: unreviewed
### The first screen, and what is said when a visit begins.

# Name of the language in itself; the largest text of the first screen.
language-name = Français
# Small line under the language's name; for touch and for keys alike.
touch-to-start = Commencer ici
attract-title = Bienvenue
# Shown above the languages.
attract = Choisissez votre langue.
attract-help = Touchez le nom de votre langue, ou utilisez les touches. Un agent peut vous aider.
# A ticket that could not be printed before a power cut. $ticket is its number.
leftover-ticket = Imprimer le ticket { $ticket }
# First words after the language is chosen.
welcome = Bienvenue.
# How to use the kiosk; what each key does follows.
orientation = Touchez l'écran, ou utilisez les touches.
