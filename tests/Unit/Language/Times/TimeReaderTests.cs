using FactCheck.Language.Times;

namespace FactCheck.Tests.Unit.Language.Times;

public sealed class TimeReaderTests
{
    // A Wednesday.
    private static readonly DateOnly PublishedOn = new(2024, 5, 15);

    [Theory]
    [InlineData("It began on March 3rd.", "March 3rd: 2024-03-03")]
    [InlineData("Signed Oct. 7, 2023, by both.", "Oct. 7, 2023: 2023-10-07")]
    [InlineData("7 October 2023; the 9th of March; 2023-10-07; 25/12/2022", "7 October 2023: 2023-10-07; 9th of March: 2024-03-09; 2023-10-07: 2023-10-07; 25/12/2022: 2022-12-25")]
    [InlineData("It fell on Monday, May 6, 2024.", "Monday, May 6, 2024: 2024-05-06")]
    [InlineData("In December it snowed.", "December: 2023-12")]
    [InlineData("early March, late 2019, mid-2020", "early March: 2024-03-01/2024-03-10; late 2019: 2019-09-01/2019-12-31; mid-2020: 2020-05-01/2020-08-31")]
    [InlineData("in the 1990s, in 2011, the 19th century", "the 1990s: 1990-01-01/1999-12-31; 2011: 2011; the 19th century: 1801-01-01/1900-12-31")]
    [InlineData("the third quarter of 2023, summer 2020", "the third quarter of 2023: 2023-07-01/2023-09-30; summer 2020: 2020-06-01/2020-08-31")]
    [InlineData("It shook on 3 and 9 March.", "3: 2024-03-03; 9 March: 2024-03-09")]
    [InlineData("It shook on March 3 and 9.", "March 3: 2024-03-03; 9: 2024-03-09")]
    [InlineData("It shook on March 3 and 9, 2021, in Lima.", "March 3: 2021-03-03; 9, 2021: 2021-03-09")]
    [InlineData("between 3 and 9 March", "3 and 9 March: 2024-03-03/2024-03-09")]
    [InlineData("On March 3 and 9 other days it rained.", "March 3: 2024-03-03")]
    [InlineData("Sales in the 12 months to March and the three months to June 2023", "the 12 months to March: 2023-04-01/2024-03-31; the three months to June 2023: 2023-04-01/2023-06-30")]
    [InlineData("It opened in spring, by summer it was full; in summer camps", "spring: 2024-03-01/2024-05-31; summer: 2023-06-01/2023-08-31")]
    [InlineData("The bridge opened in the fall. He was hurt in the fall.", "the fall: 2023-09-01/2023-11-30")]
    [InlineData("It closed on Christmas Day 2022 and New Year's Eve.", "Christmas Day 2022: 2022-12-25; New Year's Eve: 2023-12-31")]
    [InlineData("Good Friday 2024, Easter Monday 2025, Thanksgiving Day 2023", "Good Friday 2024: 2024-03-29; Easter Monday 2025: 2025-04-21; Thanksgiving Day 2023: 2023-11-23")]
    [InlineData("They came before Thanksgiving. It sold Halloween masks and good fridays.", "Thanksgiving: 2023-11-23")]
    public void Reads_calendar_dates(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("They met on Monday.", "Monday: 2024-05-13")]
    [InlineData("They met on Wednesday.", "Wednesday: 2024-05-15")]
    [InlineData("The law took effect in May, and on Monday judges upheld it.", "May: 2024-05; Monday: 2024-05-13")]
    [InlineData("It was closed in 2019, half of it already the year before.", "2019: 2019; the year before: 2018")]
    [InlineData("They will meet on Monday.", "Monday: 2024-05-20")]
    [InlineData("The vote is scheduled for June 2.", "June 2: 2024-06-02")]
    [InlineData("The vote was held on June 2.", "June 2: 2023-06-02")]
    [InlineData("yesterday, last week, this month, next year", "yesterday: 2024-05-14; last week: 2024-05-06/2024-05-12; this month: 2024-05; next year: 2025")]
    [InlineData("earlier this year, later this week", "earlier this year: 2024-01-01/2024-05-15; later this week: 2024-05-15/2024-05-19")]
    [InlineData("earlier this year, on March 3rd", "earlier this year, on March 3rd: 2024-03-03")]
    [InlineData("three days ago; two weeks ago; a year ago", "three days ago: 2024-05-12; two weeks ago: 2024-04-29/2024-05-05; a year ago: 2023")]
    [InlineData("over the past two weeks", "the past two weeks: 2024-05-01/2024-05-15")]
    [InlineData("in July last year", "July last year: 2023-07")]
    [InlineData("The papers had come in by Monday.", "Monday: 2024-05-13")]
    [InlineData("over the weekend", "the weekend: 2024-05-11/2024-05-12")]
    [InlineData("They met the day before yesterday and meet again the day after tomorrow.", "the day before yesterday: 2024-05-13; the day after tomorrow: 2024-05-17")]
    [InlineData("They meet this Friday.", "this Friday: 2024-05-17")]
    [InlineData("They met this Monday.", "this Monday: 2024-05-13")]
    [InlineData("The bridge was closed in June.", "June: 2023-06")]
    [InlineData("The bridge was closed in Sept. and Nov. of 2021.", "Sept.: 2023-09; Nov. of 2021: 2021-11")]
    public void Reads_relative_dates_against_the_day_of_publication(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("He spoke on March 3. Two days earlier he had refused.", "March 3: 2024-03-03; Two days earlier: 2024-03-01")]
    [InlineData("He spoke on March 3.\n\nTwo days earlier he had refused.", "March 3: 2024-03-03; Two days earlier: 2024-03-01")]
    [InlineData("He spoke on March 3.\n\nNobody came.\n\nTwo days earlier he had refused.", "March 3: 2024-03-03; Two days earlier: ?")]
    public void Counts_from_the_day_named_before_in_the_paragraph_or_the_one_before_it(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("He was arrested on March 3, 2021. That Thursday he confessed.", "March 3, 2021: 2021-03-03; That Thursday: 2021-03-04")]
    [InlineData("The ferry sank on March 3. The next morning divers found 12 men, and that night the search ended.", "March 3: 2024-03-03; The next morning: 2024-03-04; that night: 2024-03-04")]
    [InlineData("On March 3 the train left. At 6 a.m. it stopped.", "March 3: 2024-03-03; 6 a.m.: 2024-03-03")]
    [InlineData("The bank closed on March 3. It had moved the money the night before.", "March 3: 2024-03-03; the night before: 2024-03-02")]
    [InlineData("The vote was on March 3, and later that day the mayor resigned.", "March 3: 2024-03-03; later that day: 2024-03-03")]
    [InlineData("That Thursday he confessed.", "That Thursday: ?")]
    public void Narrated_days_go_by_the_day_named_last(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("since April", "since April: 2024-04-01/2024-05-15")]
    [InlineData("between March 3 and March 9", "between March 3 and March 9: 2024-03-03/2024-03-09")]
    [InlineData("from March to May 2022", "from March to May 2022: 2022-03-01/2022-05-31")]
    [InlineData("in 2019-2021", "2019-2021: 2019-01-01/2021-12-31")]
    public void Reads_intervals(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("It lost money in the first quarter.", "the first quarter: 2024-01-01/2024-03-31")]
    [InlineData("Fourth-quarter sales were flat.", "Fourth-quarter: 2023-10-01/2023-12-31")]
    [InlineData("Sales rose in the first quarter from a year earlier.", "the first quarter: 2024-01-01/2024-03-31; a year earlier: 2023-01-01/2023-03-31")]
    [InlineData("In the first quarter it sold 9. In the year-ago period it sold 4.", "the first quarter: 2024-01-01/2024-03-31; the year-ago period: 2023-01-01/2023-03-31")]
    [InlineData("The 2022 second quarter was better than Q3 2023.", "The 2022 second quarter: 2022-04-01/2022-06-30; Q3 2023: 2023-07-01/2023-09-30")]
    [InlineData("in the first nine months of 2022", "the first nine months of 2022: 2022-01-01/2022-09-30")]
    [InlineData("Margins fell in the latest quarter.", "the latest quarter: 2024-01-01/2024-03-31")]
    [InlineData("Prices had doubled from a year ago.", "a year ago: 2023")]
    public void Reads_quarters_and_what_they_are_compared_with(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("It shuts by the end of the month.", "the end of the month: 2024-05-31")]
    [InlineData("It shut at the end of 2021.", "the end of 2021: 2021-12-31")]
    [InlineData("It will shut by year-end.", "year-end: 2024-12-31")]
    [InlineData("at the beginning of March", "the beginning of March: 2024-03-01/2024-03-10")]
    [InlineData("the late 1980s, the mid-1990s, the sixties", "the late 1980s: 1986-09-01/1989-12-31; the mid-1990s: 1993-05-02/1996-08-30; the sixties: 1960-01-01/1969-12-31")]
    [InlineData("nineteen eighty-four; in twenty twenty-one; the year two thousand", "nineteen eighty-four: 1984; twenty twenty-one: 2021; the year two thousand: 2000")]
    [InlineData("It closed over the summer; last winter; in the summer of 2019", "the summer: 2023-06-01/2023-08-31; last winter: 2023-12-01/2024-02-29; the summer of 2019: 2019-06-01/2019-08-31")]
    public void Reads_ends_seasons_and_years_in_words(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("In 2019 it opened. Two years later it shut.", "2019: 2019; Two years later: 2021")]
    [InlineData("It opened in April 2020 and shut the following month.", "April 2020: 2020-04; the following month: 2020-05")]
    [InlineData("In 2016 a ferry sank. That year two more followed.", "2016: 2016; That year: 2016")]
    [InlineData("He left on March 5, 2021, and wed later that year.", "March 5, 2021: 2021-03-05; later that year: 2021-03-05/2021-12-31")]
    [InlineData("It met on March 5, after a recess on the previous Friday.", "March 5: 2024-03-05; the previous Friday: 2024-03-01")]
    [InlineData("The siege began in February 2022. By April, the troops had left.", "February 2022: 2022-02; April: 2022-04")]
    [InlineData("The siege began on 3 December 2021. By February it was over.", "3 December 2021: 2021-12-03; February: 2022-02")]
    [InlineData("The siege began on 3 December 2021. By Monday the troops had taken the port.", "3 December 2021: 2021-12-03; Monday: 2021-12-06")]
    [InlineData("The law passed in February 2022. In April, a court struck it down.", "February 2022: 2022-02; April: 2024-04")]
    [InlineData("It opened on 3 May 2021.\n\nTwo days later it shut.\n\nIt was sold.\n\nTwo days later it burned.", "3 May 2021: 2021-05-03; Two days later: 2021-05-05; Two days later: ?")]
    public void Goes_by_the_date_named_before_where_the_text_narrates(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData("The dividend is payable July 9.", "July 9: 2024-07-09")]
    [InlineData("The dividend was paid July 9.", "July 9: 2023-07-09")]
    [InlineData("The talks are scheduled to resume Friday.", "Friday: 2024-05-17")]
    [InlineData("The truce had been due to expire Friday.", "Friday: 2024-05-10")]
    [InlineData("The grace period ends on July 9.", "July 9: 2024-07-09")]
    [InlineData("The new law takes effect in October.", "October: 2024-10")]
    [InlineData("The fair that ended on July 9 was small.", "July 9: 2023-07-09")]
    [InlineData("She is to succeed him on August 1.", "August 1: 2024-08-01")]
    [InlineData("The bridge, to be opened in June, is late.", "June: 2024-06")]
    [InlineData("It sank because of its Monday cargo.", "Monday: 2024-05-13")]
    [InlineData("tickets from today through May 20", "from today through May 20: 2024-05-15/2024-05-20")]
    public void The_verb_says_which_way(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Theory]
    [InlineData(12, "2024-05-11/2024-05-12")]
    [InlineData(13, "2024-05-11/2024-05-12")]
    [InlineData(15, "2024-05-11/2024-05-12")]
    public void Over_the_weekend_is_the_one_under_way_or_just_over(int day, string expected) =>
        Assert.Equal($"the weekend: {expected}", Read("They met over the weekend.", new DateOnly(2024, 5, day)));

    [Theory]
    [InlineData("05/06/2023", "05/06/2023: ?")]
    public void A_date_that_two_countries_read_differently_stays_open(string text, string expected) => Assert.Equal(expected, Read(text, PublishedOn));

    [Fact]
    public void Without_a_day_of_publication_only_full_dates_are_resolved() =>
        Assert.Equal("last week: ?; March 3: ?; March 3, 2021: 2021-03-03; 2020: 2020", Read("last week, on the way; March 3; on March 3, 2021; in 2020", null));

    [Theory]
    [InlineData("They may march on; she fell in the fall; the sun rose.")]
    [InlineData("The 3rd man had 2,023 books.")]
    [InlineData("more than 2000 people")]
    public void Leaves_words_that_only_look_like_dates(string text) => Assert.Equal("", Read(text, PublishedOn));

    [Fact]
    public void Spans_of_any_text_are_in_order_and_hold_their_words() => CsCheck.Check.Sample(AnyText.Texts, text =>
    {
        var at = 0;
        foreach (var time in TimeReader.Read(text, PublishedOn))
        {
            Assert.True(time.Span.Start >= at && time.Span.End <= text.Length);
            Assert.Equal(time.Text, time.Span.Of(text));
            at = time.Span.End;
        }
    });

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_do_not_throw(string published)
    {
        const string text = "last week, next week, three centuries ago, since May, last summer, next winter, over the weekend, in 9999, December 31, tomorrow, on Friday";
        Assert.NotEmpty(TimeReader.Read(text, DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1/")]
    [InlineData("Monday, ")]
    [InlineData("between May ")]
    [InlineData("the end of ")]
    [InlineData("the first quarter of ")]
    [InlineData("two thousand ")]
    [InlineData("to be ")]
    [InlineData("year ")]
    [InlineData("the ")]
    public void Takes_time_proportional_to_the_text(string unit) => Linear.Check(unit, text => TimeReader.Read(text, PublishedOn));

    private static string Read(string text, DateOnly? publishedOn) =>
        string.Join("; ", TimeReader.Read(text, publishedOn).Select(time => $"{time.Text}: {time.Resolved?.ToString() ?? "?"}"));
}
