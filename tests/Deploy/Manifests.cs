using k8s;
using k8s.Models;

namespace FactCheck.Tests.Deploy;

/// <summary>The kustomize base, read with Kubernetes' own types: a field that these don't know is an error.</summary>
internal static class Manifests
{
    public const string Folder = "deploy/kustomize/base";

    public static readonly IReadOnlyList<string> Files =
    [
        .. Yaml.Parse(Repository.Read($"{Folder}/kustomization.yaml"))["resources"]!.AsArray().Select(file => (string)file!),
    ];

    public static IReadOnlyList<object> Load(string yaml) => KubernetesYaml.LoadAllFromString(yaml, typeMap: null, strict: true);

    public static IReadOnlyList<object> LoadFile(string file) => Load(Repository.Read($"{Folder}/{file}"));

    /// <summary>The one object of this type that the role's file holds.</summary>
    public static T Of<T>(Role role) => LoadFile($"{role.Name}.yaml").OfType<T>().Single();

    /// <summary>All that the role's container finds in its environment, with the names but not the values of the Secret's.</summary>
    public static IReadOnlyDictionary<string, string> Settings(Role role)
    {
        var container = Container(role);
        var map = LoadFile("settings.yaml").OfType<V1ConfigMap>().Single();
        var secret = LoadFile("secret.example.yaml").OfType<V1Secret>().Single();
        Assert.Equal([map.Metadata.Name], container.EnvFrom.Where(from => from.ConfigMapRef is not null).Select(from => from.ConfigMapRef.Name));
        Assert.Equal([secret.Metadata.Name], container.EnvFrom.Where(from => from.SecretRef is not null).Select(from => from.SecretRef.Name));
        return map.Data
            .Concat(secret.StringData)
            .Concat(container.Env.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
            .ToDictionary();
    }

    public static V1Container Container(Role role) => Assert.Single(Of<V1Deployment>(role).Spec.Template.Spec.Containers);
}
