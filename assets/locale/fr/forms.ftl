### review: unreviewed
### Questions of a form: what is the same in all of them.

## Ways past a question.

choice-with-staff = Écrire avec un agent
choice-unknown = Je ne sais pas
choice-skip = Passer

## Answers of every form.

choice-yes = Oui
choice-no = Non
choice-enough = C'est tout
choice-year-only = L'année suffit
choice-month-only = Sans le jour
# Beside an answer of several: it is marked, or not.
state-marked = Coché
state-not-marked = Non coché
# Instead of a title that a passer-by should not read.
question-number = Question { $n }

## Help of every question of a form.

field-help-type = Touchez les lettres ou les chiffres, puis Valider. Un agent peut écrire avec vous.
field-help-choose = Choisissez une réponse. Un agent peut vous aider.
field-help-mark = Choisissez une ou plusieurs réponses. Ensuite : c'est tout.

## A date in three questions; $what is what it is the date of.

date-year-of = { $what } : année
date-month-of = { $what } : mois
date-day-of = { $what } : jour
date-year = Quelle année ?
date-month = En { $year }, quel mois ?
date-day = { $month } { $year } : quel jour ?
date-of-month = { $month } { $year }
date-in-full = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
# Many know their months by number.
month-number = Mois { $n }

## Keys.

key-space = Espace
key-more = Autres
# The letters a key turns to.
letters-arabic = Arabe
letters-latin = Latin
letters-tifinagh = Tifinagh
    .spoken = Tifinague
# Said when other keys stand on the screen.
keys-now = Lettres : { $letters }
keys-more = Chiffres et autres signes
role-mark = case à cocher
entry-written = Écrit : { $text }
entry-nothing = Rien n'est encore écrit
# Instead of what is typed where others may hear; $n signs.
entry-star = étoile
entry-hidden = Signes cachés : { $n }

## Answers that are refused, each with what one can do.

field-error-empty = Rien n'est écrit. Écrivez, ou choisissez une autre réponse.
field-error-nothing-marked = Rien n'est coché. Choisissez au moins une réponse.
field-error-not-offered = Cette réponse n'est plus proposée. Choisissez-en une autre.
field-error-required = Il faut une réponse ici. Un agent peut vous aider.
field-error-missing = Une réponse manque. Répondez à cette question.
field-error-not-asked = Cette question n'est plus posée. Continuez sans y répondre.
field-error-wrong-kind = Cette réponse ne convient pas ici. Répondez encore une fois.
field-error-twice = La même réponse est là deux fois. Gardez-en une.
field-error-contradiction = Ces réponses ne vont pas ensemble. Choisissez encore une fois.
field-error-too-large = C'est trop grand. Le plus grand nombre est { $maximum }.
field-error-too-small = C'est trop petit. Le plus petit nombre est { $minimum }.
field-error-too-short = Il manque des chiffres. Il en faut { $length }.
field-error-too-long = C'est trop long. Le plus long possible a { $length } signes.
field-error-not-digits = Ce ne sont pas des chiffres. Tapez seulement des chiffres.
field-error-not-a-phone = Ce numéro n'est pas juste. Il a dix chiffres, le premier est zéro.
field-error-not-a-cin = Ce numéro de carte n'est pas juste. D'abord une ou deux lettres, puis des chiffres.
field-error-not-a-date = Cette date n'existe pas. Vérifiez l'année, le mois et le jour.
field-error-not-a-year = Il manque des chiffres. Une année a quatre chiffres.
# $day is the last day of the month.
field-error-no-such-day = Ce mois n'a pas ce jour. Son dernier jour est le { $day }.
field-error-in-the-future = Cette date n'est pas encore venue. Donnez une date passée.
field-error-too-long-ago = Cette date est trop ancienne. Vérifiez l'année.
field-error-not-text = Ces signes ne font pas un mot. Écrivez avec des lettres.
field-error-older-than-parent = L'enfant serait plus âgé que l'adulte. Vérifiez les deux âges.
field-error-guardian-too-young = Pour décider pour un enfant, il faut avoir 18 ans. Corrigez une réponse.
field-error-not-of-age = Cet âge est sous 18 ans. Corrigez une réponse.
field-error-needs-guardian = Seul un parent ou tuteur peut accepter. Un agent vous aide.
