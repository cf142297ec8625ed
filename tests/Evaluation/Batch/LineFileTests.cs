using System.Text;
using FactCheck.Standalone.Batch;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Tests.Evaluation.Batch;

/// <summary>Bytes of files as strangers write them.</summary>
public sealed class LineFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Lines_end_in_any_way_and_a_mark_at_the_start_is_no_part_of_the_first()
    {
        File.WriteAllBytes(_file, [0xEF, 0xBB, 0xBF, .. "{\"id\":1}\r\n\r\n  \r\n{\"id\":\"é😀\"}\n\n{\"id\":3}"u8]);
        using var lines = LineFile.Open(_file);
        Assert.Equal(["1", "é😀", "3"], LineFile.Read(lines, "f", line => line.Id!.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bytes_that_are_no_text_are_told_with_their_line(bool withMark)
    {
        File.WriteAllBytes(_file, [.. withMark ? Encoding.UTF8.Preamble.ToArray() : [], .. "{\"id\":1}\n{\"id\":\"caf"u8, 0xE9, .. "\"}\n"u8]);
        using var lines = LineFile.Open(_file);
        Assert.Equal("f, line 2: the line is not UTF-8.", Assert.Throws<InputException>(() => LineFile.Read(lines, "f", line => line)).Message);
    }

    [Fact]
    public async Task A_line_with_such_bytes_answers_with_its_error_and_its_id_and_the_rest_go_on()
    {
        File.WriteAllBytes(_file, [.. "{\"id\":1,\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"id\":2,\"text\":\"\\ud800\"}\n{\"id\":\"\\ud800\"}\n{\"id\":4,\"text\":\"\\uffff\"}\n"u8]);
        var output = new StringWriter { NewLine = "\n" };
        using (var lines = LineFile.Open(_file))
            Assert.Equal((4, 3), await new BatchRun(new BatchVerb("echo", "", (line, _) => new() { ["said"] = line.Required("text").Length }), lines, output, null).RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""
            {"id":1,"error":"the line is not UTF-8."}
            {"id":2,"error":"'text' holds half of a surrogate pair."}
            {"id":null,"error":"'id' holds half of a surrogate pair."}
            {"id":4,"said":1}

            """.ReplaceLineEndings("\n"), output.ToString());
    }

    public void Dispose() => File.Delete(_file);
}
