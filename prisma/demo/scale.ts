export const loadScale = async (count: number, log: (line: string) => void): Promise<void> => {
  log(String(count));
};
