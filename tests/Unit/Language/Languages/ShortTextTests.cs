using FactCheck.Language.Articles;
using FactCheck.Language.CheckWorthiness;
using FactCheck.Language.Languages;

namespace FactCheck.Tests.Unit.Language.Languages;

/// <summary>Texts too short for their letters to tell the language, in our own words.</summary>
public sealed class ShortTextTests
{
    // Full of names, as headlines are.
    private static readonly string[] English =
    [
        "Serena Williams beats Venus Williams in Melbourne",
        "Bayern Munich 3, Real Madrid 1",
        "Erdogan meets Putin in Sochi",
        "Macron, Scholz and Tusk visit Kyiv",
        "Lula da Silva wins in Minas Gerais",
        "Mayor de Blasio closes schools",
        "Rio de Janeiro floods kill 40",
        "Los Angeles Lakers sign Juan Carlos Navarro",
        "Von der Leyen to visit Buenos Aires",
        "Netanyahu: Hamas must free hostages",
        "El Niño threatens Peru, Ecuador",
        "Crime rose by 14 percent",
        "Goats eat grass",
        "Mbappé joins Real Madrid",
        "Charles de Gaulle airport reopens",
        "Angela Merkel quits",
        "FC Barcelona sack Ronald Koeman",
        "Jokowi names Prabowo minister",
        "Modi sweeps Uttar Pradesh",
        "Xi Jinping, Lee Hsien Loong hold talks",
        "Duterte: Marcos Jr. weak on China",
        "Björn Borg's son Leo wins Stockholm Open",
        "Zlatan Ibrahimović scores twice for Milan",
        "Orbán defies Brussels over Ukraine",
        "Dominican Republic: Leonel Fernández ahead",
        "Maria Sharapova, Ana Ivanovic through",
        "Las Vegas Grand Prix: Verstappen on pole",
        "Die Hard star Bruce Willis retires",
        "Der Spiegel apologises",
        "Le Pen leads Macron in Le Figaro poll",
        "La La Land wins six Golden Globes",
        "Vincent van Gogh's \"Les Alyscamps\" sold",
        "Osama bin Laden dead",
        "Mohammed bin Salman in Paris",
        "Santa Cruz de la Sierra fire contained",
        "Cosa Nostra boss Matteo Messina Denaro dies",
        "Nestlé, Peugeot, Citroën shares rise",
        "São Paulo bans plastic straws",
        "Kraków, Gdańsk, Łódź brace for snow",
        "Tokyo stocks fall",
        "Samsung profit soars",
        "Novak Djokovic withdraws",
        "Kim Jong Un inspects missile",
        "Zelensky sacks Zaluzhny",
        "Villa El Salvador blaze kills nine",
        "San Marino elects captains regent",
        "Tour de France: Pogačar in yellow",
        "Ajax 2-0 Feyenoord",
        "Juventus v Inter: line-ups",
        "Hertha BSC relegated",
        "Taipei quake toll climbs",
        "Nairobi protests turn deadly",
        "Hanoi bans coal stoves",
        "Dakar Rally: Loeb retires",
        "Quito mayor Pabel Muñoz recalled",
        "Viktor Orban in Budapest",
        "Jair Bolsonaro indicted",
        "Gerhard Schröder turns 80",
        "Nicolás Maduro sworn in",
        "Iga Swiatek d. Coco Gauff 6-2, 6-3",
        "Pope Francis in Papua New Guinea",
        "Carles Puigdemont's Junts abstains",
        "Jean-Luc Mélenchon rallies in Marseille",
        "Bratislava: Fico shot",
    ];

    private static readonly (string Code, string Text)[] Foreign =
    [
        ("de", "Der Bürgermeister ist am Montag zurückgetreten"),
        ("de", "Die Polizei sucht nach dem Täter"),
        ("de", "Zwei Tote bei einem Brand in Kassel"),
        ("de", "Das Wasser wird in der Stadt knapp"),
        ("de", "Die Zahl der Arbeitslosen ist gestiegen"),
        ("fr", "Le maire a démissionné lundi"),
        ("fr", "Les prix de l'essence augmentent en France"),
        ("fr", "Il y a eu trois morts dans cet incendie"),
        ("fr", "La ville est sous l'eau depuis mardi"),
        ("fr", "Le gouvernement ne veut pas de cette loi"),
        ("es", "El alcalde de la ciudad dimitió el lunes"),
        ("es", "Los precios suben en todo el país"),
        ("es", "La policía busca a los ladrones"),
        ("es", "No hay agua en la capital desde ayer"),
        ("es", "Tres muertos por un incendio en el puerto"),
        ("it", "Il sindaco si è dimesso lunedì"),
        ("it", "I prezzi della benzina sono saliti"),
        ("it", "La polizia cerca il ladro nella città"),
        ("it", "Non c'è più acqua nella capitale"),
        ("it", "Tre morti per un incendio al porto"),
        ("pt", "O prefeito da cidade renunciou na segunda"),
        ("pt", "Os preços da gasolina não param de subir"),
        ("pt", "A polícia procura os ladrões na cidade"),
        ("pt", "Três mortos em um incêndio no porto"),
        ("pt", "Não há água na capital desde ontem"),
        ("nl", "De burgemeester is maandag afgetreden"),
        ("nl", "Het water in de stad wordt schaars"),
        ("nl", "Politie zoekt naar de dader van de brand"),
        ("nl", "Er zijn drie doden bij een brand"),
        ("nl", "De regering wil deze wet niet"),
        ("sv", "Borgmästaren avgick på måndagen"),
        ("sv", "Polisen söker efter den som tände på"),
        ("sv", "Det finns inte vatten i staden"),
        ("sv", "Tre personer dog vid en brand i hamnen"),
        ("da", "Borgmesteren gik af mandag"),
        ("da", "Politiet leder efter gerningsmanden og hans bil"),
        ("da", "Der er ikke vand i byen efter branden"),
        ("nb", "Ordføreren gikk av på mandag"),
        ("nb", "Politiet leter etter en mann som stakk av"),
        ("pl", "Burmistrz nie jest już w partii"),
        ("pl", "Policja szuka sprawcy pożaru w porcie"),
        ("pl", "W mieście nie ma wody od poniedziałku"),
        ("pl", "Ceny paliwa są wyższe niż rok temu"),
        ("cs", "Starosta už není ve straně"),
        ("cs", "Policie hledá muže, který byl u požáru"),
        ("cs", "Voda ve městě se od pondělí nepije"),
        ("fi", "Poliisi etsii miestä, joka sytytti tulen"),
        ("fi", "Kaupungissa ei ole vettä"),
        ("fi", "Kaksi ihmistä kuoli, kun talo paloi"),
        ("tr", "Belediye başkanı istifa etti ve gitti"),
        ("tr", "Şehirde su yok, ama yağmur var"),
        ("tr", "Polis bu adamı bir yıl aradı"),
        ("id", "Wali kota tidak akan datang dari Jakarta"),
        ("id", "Harga beras naik karena banjir di Jawa"),
        ("ro", "Primarul nu mai este în partid"),
        ("ro", "Poliția caută un bărbat care a fost la port"),
        ("hu", "A polgármester nem lesz ott, és nem is volt"),
        ("hu", "Nincs víz a városban, de van sör"),
        ("ru", "Мэр ушёл в отставку"),
        ("ar", "استقال رئيس البلدية"),
        ("el", "Παραιτήθηκε ο δήμαρχος"),
        ("he", "ראש העיר התפטר"),
        ("zh", "市长辞职"),
        ("ja", "市長が辞任"),
        ("ko", "시장 사임"),
        ("th", "นายกลาออก"),
        ("hi", "महापौर ने इस्तीफा दिया"),
    ];

    [Fact]
    public void No_short_English_headline_is_taken_for_foreign() => Assert.DoesNotContain(English, text => LanguageDetector.Detect(text).IsForeign);

    [Fact]
    public void Nearly_every_short_foreign_sentence_is_told()
    {
        var missed = Foreign.Where(one => !LanguageDetector.Detect(one.Text).IsForeign).ToList();
        Assert.True(missed.Count <= 4, string.Join("\n", missed));
        var otherwise = Foreign.Where(one => LanguageDetector.Detect(one.Text) is { IsForeign: true } guess && guess.Code != one.Code).ToList();
        Assert.True(otherwise.Count <= 6, string.Join("\n", otherwise));
    }

    [Theory]
    [InlineData("Bürgermeister tritt zurück")]
    [InlineData("Gobernador denuncia fraude")]
    [InlineData("Samsung Hyundai Kia")]
    public void Where_nothing_tells_it_is_said(string text)
    {
        var reading = Read(text);
        Assert.All(reading.Sentences, sentence => Assert.Contains(sentence.CheckWorthiness.Reasons, reason => reason.StartsWith("language:", StringComparison.Ordinal)));
        Assert.All(reading.Claims, claim => Assert.Contains("The language is not certain: read as English", claim.Ambiguities));
        Assert.All(new SentenceScorer(new RuleCheckWorthinessClassifier()).Score([text], TestContext.Current.CancellationToken),
            score => Assert.Contains(score.Reasons, reason => reason.StartsWith("language:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Crime rose by 14 percent.")]
    [InlineData("Lima: 40 dead")]
    [InlineData("1,400")]
    public void Of_plain_English_and_of_digits_nothing_is_said(string text) =>
        Assert.All(Read(text).Sentences, sentence => Assert.DoesNotContain(sentence.CheckWorthiness.Reasons, reason => reason.StartsWith("language:", StringComparison.Ordinal)));

    [Fact]
    public void A_short_foreign_text_makes_no_claim()
    {
        var reading = Read("La policía busca a los 12 ladrones.");
        Assert.Empty(reading.Claims);
        Assert.Equal(12, Assert.Single(reading.Quantities).Value);
        Assert.All(reading.Sentences, sentence => Assert.Equal(["language:es"], sentence.CheckWorthiness.Reasons));
    }

    private static ArticleReading Read(string text) =>
        new ArticleReader(new RuleCheckWorthinessClassifier()).Read(new ArticleText(text, null, null), TestContext.Current.CancellationToken);
}
