namespace FactCheck.Hosting.Models;

/// <summary>Use of the language models. Section <c>Models</c>; environment <c>FACTCHECK_MODELS__…</c>.</summary>
public sealed class ModelOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Models";

    /// <summary>Whether the models are used where their files are. Default true; else rules and linear engines do the work.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Folder with the files. Default: <c>models</c> beside the program.</summary>
    public string? Folder { get; set; }
}
