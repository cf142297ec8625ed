using FactCheck.Hosting.Peers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Hosting.Privacy;

/// <summary>What services share to keep erased persons out of their records.</summary>
public static class PrivacyModule
{
    /// <summary>Needs an <see cref="Core.Privacy.IErasureStore"/>; Review's address becomes a required setting. Safe to repeat in a process with several services.</summary>
    public static void AddErasure(this IHostApplicationBuilder builder)
    {
        builder.AddReviewClient();
        builder.Services.TryAddSingleton<ErasedNameList>();
        builder.Services.TryAddSingleton<ErasureFollower>();
    }
}
