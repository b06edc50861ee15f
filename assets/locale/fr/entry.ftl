### review: unreviewed
### Typing digits.

entry-label-short-code = Code
entry-label-ticket-number = Numéro
entry-label-receipt-code = Numéro du reçu
# $length digits are to be typed.
entry-empty = { $length ->
    [one] { $length } chiffre à taper
   *[other] { $length } chiffres à taper
}
# $digits are those typed so far, said one by one.
entry-typed = Tapé : { $digits }
# $digit was taken away.
entry-erased = { $digit } effacé
entry-error-empty = Rien n'est tapé. Il faut { $length } chiffres.
entry-error-too-short = Il manque des chiffres. Il en faut { $length }.
entry-error-too-long = Il y a trop de chiffres. Il en faut { $length }.
entry-error-not-digits = Ce ne sont pas des chiffres. Il en faut { $length }.
entry-error-check-digit = Un chiffre n'est pas juste. Comparez avec votre ticket.
key-erase = Effacer
key-ok = Valider
