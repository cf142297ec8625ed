using System.Reflection;
using System.Runtime.ExceptionServices;

namespace FactCheck.Tests.Service.Hosts;

/// <summary>A port behind a <see cref="Switch"/>. Neither sealed nor internal: the proxy derives from it.</summary>
public class SwitchedPort : DispatchProxy
{
    private object? _target;
    private Switch? _switch;

    internal void Set(object target, Switch @switch) => (_target, _switch) = (target, @switch);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_switch!.Fault is { } fault)
            throw fault;
        try
        {
            return targetMethod!.Invoke(_target, args);
        }
        catch (TargetInvocationException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
            throw;
        }
    }
}
