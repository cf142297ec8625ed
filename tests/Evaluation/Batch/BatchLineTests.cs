using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Tests.Evaluation.Batch;

/// <summary>Odd lines: what is taken, and that a complaint names the field.</summary>
public sealed class BatchLineTests
{
    [Theory]
    [InlineData("2023-10-07", "2023-10-07")]
    [InlineData(" 2023-10 ", "2023-10")]
    [InlineData("2023", "2023")]
    [InlineData("2023-10-23/2023-10-29", "2023-10-23/2023-10-29")]
    [InlineData("2023-10/2023-11-03", "2023-10-01/2023-11-03")]
    [InlineData("2023-10-07T23:30:00-05:00", "2023-10-07")]
    [InlineData("2023-10-08T03:00:00.123456+10:00", "2023-10-08")]
    [InlineData("2023-10-07 10:00", "2023-10-07")]
    [InlineData("2023-10-07T10:00:00Z/2023-10-09T10:00:00Z", "2023-10-07/2023-10-09")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public void A_date_is_a_day_or_wider_and_of_a_time_the_day_by_its_own_clock(string text, string? days) =>
        Assert.Equal(days, BatchLine.Parse($$"""{"d":"{{text}}"}""").Days("d")?.ToString());

    [Theory]
    [InlineData("\"2023-10-07Tlate\"")]
    [InlineData("\"2023-10-07T\"")]
    [InlineData("\"2023-02-30\"")]
    [InlineData("\"2023-13\"")]
    [InlineData("\"2023-10-29/2023-10-23\"")]
    [InlineData("\"7 October 2023\"")]
    [InlineData("\"0000-01-01\"")]
    [InlineData("2023")]
    [InlineData("true")]
    public void What_is_no_date_is_refused_by_its_name(string value) =>
        Refused($$"""{"as_of":{{value}}}""", line => line.Days("as_of"), "'as_of'");

    [Theory]
    [InlineData("{}", "'text' is missing.")]
    [InlineData("""{"text":null}""", "'text' is missing.")]
    [InlineData("""{"text":" \n"}""", "'text' is missing.")]
    [InlineData("""{"text":["a"]}""", "'text' is not a text.")]
    [InlineData("""{"text":"a \ud800 b"}""", "'text' holds half of a surrogate pair.")]
    [InlineData("""{"text":"four"}""", "'text' is longer than 3 characters.")]
    public void A_text_that_can_not_be_used_is_refused_by_its_name(string line, string complaint) => Refused(line, one => one.Required("text", 3), complaint);

    [Theory]
    [InlineData("""{"list":[{"text":""},{"text":7}]}""", "'list[1].text' is not a text.")]
    [InlineData("""{"list":[{},{}]}""", "'list[0].text' is missing.")]
    [InlineData("""{"list":[{"text":""},null]}""", "'list[1]' is not an object.")]
    [InlineData("""{"list":{}}""", "'list' is not a list.")]
    [InlineData("""{"list":[{"text":"a","part":{"text":1}}]}""", "'list[0].part.text' is not a text.")]
    public void A_complaint_about_an_item_names_its_place(string line, string complaint) =>
        Refused(line, one => one.List("list").Select(item => item.Given("text", 9) + item.Part("part")?.Given("text", 9)).ToList(), complaint);

    [Theory]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"id":[1,{"a":"\udfff"}]}""")]
    public void An_id_that_can_not_be_written_back_is_refused(string line) => Refused(line, one => one.Id, "'id' holds half of a surrogate pair.");

    [Theory]
    [InlineData("1.50")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e400")]
    [InlineData("[1,{\"a\":2}]")]
    [InlineData("true")]
    public void An_id_of_any_kind_comes_back_as_it_stands(string id) => Assert.Equal(id, BatchLine.Parse($$"""{"id":{{id}}}""").Id!.ToJsonString());

    [Theory]
    [InlineData("5", null)]
    [InlineData("[]", null)]
    [InlineData("\"Fire\"", "Fire")]
    public void A_field_beside_the_contract_may_be_of_any_kind(string title, string? read) => Assert.Equal(read, BatchLine.Parse($$"""{"title":{{title}}}""").Extra("title"));

    private static void Refused(string line, Func<BatchLine, object?> read, string complaint) =>
        Assert.StartsWith(complaint, Assert.Throws<InputException>(() => read(BatchLine.Parse(line))).Message, StringComparison.Ordinal);
}
