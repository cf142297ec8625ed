namespace FactCheck.Language.Models;

/// <summary>The folder with the model files that ship with the product.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record ModelFolder(string Path)
{
    /// <summary>Beside the program, where building puts the files.</summary>
    public static ModelFolder Shipped { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "models"));

    /// <summary>Whether the named model is there.</summary>
    /// <param name="model"><c>reader</c>, <c>stance</c> or <c>embedder</c>.</param>
    public bool Has(string model) => File.Exists(FileOf(model)) && File.Exists(Vocabulary);

    internal string FileOf(string model) => System.IO.Path.Combine(Path, $"{model}.onnx");

    internal string Vocabulary => System.IO.Path.Combine(Path, "vocab.txt");

    internal string ReaderLabels => System.IO.Path.Combine(Path, "reader.labels.json");
}
