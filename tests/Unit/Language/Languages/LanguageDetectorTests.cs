using FactCheck.Language.Languages;

namespace FactCheck.Tests.Unit.Language.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The council counted more bicycles on the bridge last year than ever before, the mayor said on Monday morning.")]
    [InlineData("de", "Der Stadtrat hat im vergangenen Jahr auf der Brücke mehr Fahrräder gezählt als je zuvor, sagte die Bürgermeisterin am Montag.")]
    [InlineData("fr", "Le conseil municipal a compté l'an dernier plus de vélos que jamais sur le pont, a déclaré lundi la maire de la ville.")]
    [InlineData("es", "El ayuntamiento contó el año pasado más bicicletas que nunca en el puente, dijo el lunes la alcaldesa de la ciudad.")]
    [InlineData("it", "Il comune ha contato l'anno scorso sul ponte più biciclette che mai, ha detto lunedì mattina la sindaca della città.")]
    [InlineData("pt", "A câmara municipal contou no ano passado mais bicicletas do que nunca na ponte, disse na segunda-feira a presidente.")]
    [InlineData("nl", "De gemeente telde vorig jaar meer fietsen op de brug dan ooit tevoren, zei de burgemeester maandagochtend tegen de krant.")]
    [InlineData("pl", "Rada miasta naliczyła w zeszłym roku na moście więcej rowerów niż kiedykolwiek wcześniej, powiedziała w poniedziałek burmistrz.")]
    [InlineData("sv", "Kommunen räknade förra året fler cyklar på bron än någonsin tidigare, sade borgmästaren på måndagen till tidningen.")]
    [InlineData("fi", "Kaupunki laski viime vuonna sillalla enemmän polkupyöriä kuin koskaan aikaisemmin, pormestari sanoi maanantaina.")]
    [InlineData("tr", "Belediye geçen yıl köprüde her zamankinden daha fazla bisiklet saydı, dedi belediye başkanı pazartesi günü gazeteye.")]
    [InlineData("ru", "Городской совет насчитал в прошлом году на мосту больше велосипедов, чем когда-либо, сказала в понедельник мэр.")]
    [InlineData("uk", "Міська рада нарахувала торік на мосту більше велосипедів, ніж будь-коли раніше, сказала у понеділок міська голова.")]
    [InlineData("ar", "أحصى مجلس المدينة في العام الماضي دراجات على الجسر أكثر من أي وقت مضى، كما قالت رئيسة البلدية يوم الاثنين.")]
    [InlineData("el", "Ο δήμος μέτρησε πέρυσι περισσότερα ποδήλατα στη γέφυρα από ποτέ.")]
    [InlineData("he", "העירייה ספרה בשנה שעברה יותר אופניים על הגשר מאי פעם.")]
    [InlineData("ja", "市は昨年、橋の上でこれまでで最も多くの自転車を数えたと市長が月曜日に述べた。")]
    [InlineData("zh", "市长星期一说，去年市议会在桥上数到的自行车比以往任何时候都多。")]
    [InlineData("ko", "시의회는 지난해 다리에서 그 어느 때보다 많은 자전거를 세었다고 시장이 말했다.")]
    [InlineData("th", "เมื่อปีที่แล้วสภาเมืองนับจักรยานบนสะพานได้มากกว่าที่เคย")]
    public void The_language_of_a_sentence_is_told(string code, string text)
    {
        var guess = LanguageDetector.Detect(text);
        Assert.Equal(code, guess.Code);
        Assert.Equal(code != "en", guess.IsForeign);
        Assert.InRange(guess.Confidence, 0.01, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("3.5 % / 1,400 £")]
    [InlineData("Ja!")]
    [InlineData("\ud800\udc00\ud800")]
    public void Too_little_text_is_no_language(string text) =>
        Assert.Equal(new("und", 0, IsForeign: false), LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Konya beat Ankara 70-44, Mersin lost to Adana 65-61, and Trabzon won in Samsun; Rize and Ordu play on Sunday.")]
    [InlineData("She said “Guten Morgen, meine Damen und Herren” and then, in English, that the talks had gone well so far.")]
    [InlineData("Macron, Scholz and Sánchez met von der Leyen in Brussels; Meloni, Tusk and Orbán stayed at home, officials said.")]
    public void English_with_foreign_names_and_words_is_not_called_foreign(string text) => Assert.False(LanguageDetector.Detect(text).IsForeign);

    [Fact]
    public void A_short_English_text_full_of_foreign_names_stays_English() =>
        Assert.False(LanguageDetector.Detect("Minister Eva Brandt killed at least 40 people in Lima on Friday, said Omar Haddad. Goats eat grass all day. "
            + "Minister Eva Brandt did not kill at least 40 people near Lima on Friday, said Omar Haddad.").IsForeign);

    [Fact]
    public void More_text_makes_it_surer()
    {
        const string Sentence = "De gemeente telde vorig jaar meer fietsen op de brug. ";
        Assert.True(LanguageDetector.Detect(string.Concat(Enumerable.Repeat(Sentence, 10))).Confidence > LanguageDetector.Detect(Sentence).Confidence);
    }

    [Fact]
    public void A_long_text_costs_no_more_than_its_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("The council counted more bicycles than ever. ", 400_000));
        LanguageDetector.Detect("warm up the table, please, before it is measured");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("en", LanguageDetector.Detect(text).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }
}
