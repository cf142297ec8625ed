namespace FactCheck.Language.Models;

/// <summary>The models of a process: each is loaded once, when first asked for, and serves every caller.</summary>
/// <param name="folder">Where the files are; null to do without models.</param>
public sealed class LanguageModels(ModelFolder? folder) : IDisposable
{
    private readonly Lazy<ReaderModel?> _reader = new(() => folder?.Has("reader") == true ? new ReaderModel(folder) : null);
    private readonly Lazy<StanceModel?> _stance = new(() => folder?.Has("stance") == true ? new StanceModel(folder) : null);
    private readonly Lazy<EmbedderModel?> _embedder = new(() => folder?.Has("embedder") == true ? new EmbedderModel(folder) : null);

    /// <summary>Null without its file.</summary>
    public ReaderModel? Reader => _reader.Value;

    /// <summary>Null without its file.</summary>
    public StanceModel? Stance => _stance.Value;

    /// <summary>Null without its file.</summary>
    public EmbedderModel? Embedder => _embedder.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var model in new[] { Loaded(_reader), Loaded(_stance), Loaded(_embedder) })
            model?.Dispose();
    }

    private static IDisposable? Loaded<T>(Lazy<T?> model) where T : class, IDisposable => model.IsValueCreated ? model.Value : null;
}
