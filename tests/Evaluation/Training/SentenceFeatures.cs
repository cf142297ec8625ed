using System.Text.Json;
using FactCheck.Language.Models;

namespace FactCheck.Evaluation.Training;

/// <summary>Writes what the models make of each line's text, as <c>Models/Training/sentence_heads.py</c> reads it.</summary>
internal static class SentenceFeatures
{
    private const int AtOnce = 500;

    /// <summary>One row for each line: the reader's check-worthiness, then the embedding; 385 numbers of 32 bits.</summary>
    /// <param name="file">JSON lines with <c>text</c>.</param>
    /// <param name="output">The rows, without a head.</param>
    public static void Write(string file, string output)
    {
        using var reader = new ReaderModel(ModelFolder.Shipped);
        using var embedder = new EmbedderModel(ModelFolder.Shipped);
        using var rows = new BinaryWriter(File.Create(output));
        foreach (var lines in File.ReadLines(file).Chunk(AtOnce))
        {
            string[] texts = [.. lines.Select(line => JsonElement.Parse(line).GetProperty("text").GetString()!)];
            foreach (var (sentence, embedding) in reader.Read(texts, default).Zip(embedder.Embed(texts, default)))
            {
                rows.Write((float)sentence.CheckWorthiness);
                foreach (var number in embedding)
                    rows.Write(number);
            }
        }
    }
}
