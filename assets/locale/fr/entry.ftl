### review: unreviewed
### Typing digits.

entry-label-short-code = Code
entry-label-ticket-number = Numéro
# $length digits are to be typed.
entry-empty = { $length } chiffres à taper
# $digits are those typed so far, said one by one.
entry-typed = Tapé : { $digits }
# $digit was taken away.
entry-erased = { $digit } effacé
entry-error-empty = Rien n'est tapé. Tapez { $length } chiffres.
entry-error-too-short = Il manque des chiffres. Il en faut { $length }.
entry-error-too-long = Il y a trop de chiffres. Il en faut { $length }.
entry-error-not-digits = Tapez seulement des chiffres, { $length } en tout.
entry-error-check-digit = Un chiffre n'est pas juste. Comparez avec votre ticket.
key-erase = Effacer
key-ok = Valider
