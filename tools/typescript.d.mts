export function importTypeScript<Module>(path: string): Promise<Module>
